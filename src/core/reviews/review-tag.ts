import type { Localized } from '../../messages';

/**
 * What a review speaks of, in the order in which sheets list it. `image` and `followUp` say what a review has rather than
 * what it praises or blames; `advert` and `empty` are reviews that say nothing about the goods.
 */
export const reviewTags = [
  { id: 'quality', names: { 'zh-CN': '质量', en: 'Quality' } },
  { id: 'description', names: { 'zh-CN': '描述相符', en: 'As described' } },
  { id: 'authenticity', names: { 'zh-CN': '真伪', en: 'Authenticity' } },
  { id: 'delivery', names: { 'zh-CN': '物流', en: 'Delivery' } },
  { id: 'packaging', names: { 'zh-CN': '包装', en: 'Packaging' } },
  { id: 'service', names: { 'zh-CN': '服务', en: 'Service' } },
  { id: 'aftersales', names: { 'zh-CN': '售后', en: 'After-sales' } },
  { id: 'size', names: { 'zh-CN': '尺码', en: 'Size' } },
  { id: 'price', names: { 'zh-CN': '价格', en: 'Price' } },
  { id: 'gifts', names: { 'zh-CN': '赠品', en: 'Gifts' } },
  { id: 'smell', names: { 'zh-CN': '气味', en: 'Smell' } },
  { id: 'effect', names: { 'zh-CN': '效果', en: 'Effect' } },
  { id: 'wrongGoods', names: { 'zh-CN': '发错漏发', en: 'Wrong or missing' } },
  { id: 'installation', names: { 'zh-CN': '安装', en: 'Installation' } },
  { id: 'advert', names: { 'zh-CN': '广告', en: 'Advert' } },
  { id: 'empty', names: { 'zh-CN': '默认', en: 'Empty' } },
  { id: 'image', names: { 'zh-CN': '有图', en: 'Image' } },
  { id: 'followUp', names: { 'zh-CN': '追评', en: 'Follow-up' } },
] as const satisfies readonly { readonly id: string; readonly names: Localized }[];

export type ReviewTag = (typeof reviewTags)[number]['id'];

/** 1 for praise, −1 for blame, 0 for a tag that is only mentioned, or praised as much as blamed. */
export type Sign = -1 | 0 | 1;

/** A tag of one review. */
export interface SignedTag {
  readonly tag: ReviewTag;
  readonly sign: Sign;
}

/** The tag that people call so, in either language. */
export const tagNamed = (name: string): ReviewTag | undefined =>
  reviewTags.find(({ names }) => Object.values(names).some((each) => isSameName(each, name)))?.id;

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();
