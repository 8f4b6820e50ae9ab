import { type Review, readReview } from '../../../src/core/reviews/read-review';
import { writeTags } from '../../../src/core/reviews/tag-notation';
import * as fc from '../../support/fast-check';
import { builtInLexicon } from './built-in-lexicon';

const lexicon = builtInLexicon();
const read = (review: string | Review) =>
  readReview(typeof review === 'string' ? { text: review } : review, lexicon);
const tagsOf = (review: string | Review): string => writeTags(read(review).tags, 'zh-CN');

describe('what a review speaks of', () => {
  it.each([
    ['快递很快，第二天就到了', '物流+'],
    ['面料粗糙，穿了两次就起球', '质量-'],
    ['客服爱理不理，问了也不回', '服务-'],
    ['颜色和图片一样，一点色差都没有，尺码合适', '描述相符+'],
    ['大小刚好，很显瘦', '尺码+'],
    ['刚买就降价，还不给保价', '价格-'],
    ['说好的赠品呢，没送', '赠品-'],
    ['一股塑料味，很刺鼻', '气味-'],
    ['发错颜色，还漏发一件', '发错漏发-'],
    ['师傅乱收费，安装费贵', '安装-'],
    ['瓶子破了，漏了一箱子', '包装-'],
    ['用完头皮发痒，没什么效果', '效果-'],
    ['假货，跟专柜不一样', '真伪-'],
    ['申请退货，卖家不给退款', '售后-'],
  ])('%s is about %s', (text, tag) => {
    expect(tagsOf(text)).toContain(tag);
  });

  it('tells praise of one thing from blame of another', () => {
    expect(tagsOf('质量很好，就是物流太慢了，客服也不理人')).toBe('物流-、服务-、质量+');
  });

  it('takes one judgement for all that it follows', () => {
    expect(tagsOf('质量、物流都很好')).toBe('质量+、物流+');
  });

  it('finds what a judgement is about before it, after it and in the clause before', () => {
    for (const text of ['质量很好', '很好的质量', '质量嘛，很好']) expect(tagsOf(text)).toBe('质量+');
  });
});

describe('negation', () => {
  it('turns 不错, 没话说, 没得说, 不贵, 不愧, 无可挑剔 and 不差 into no blame (56–100% positive in online_shopping_10_cats)', () => {
    for (const words of ['不错', '没话说', '没得说', '无可挑剔', '不差'])
      expect(tagsOf(`质量${words}`)).toBe('质量+');
    expect(tagsOf('价格不贵')).toBe('价格+');
    expect(read('不愧是大品牌').sign).toBe(1);
  });

  it('takes 没有 before a defect for praise (坏果 67%, 色差 71%, 瑕疵 55%, 破损 58%, 异味 47% positive)', () => {
    expect(tagsOf('没有坏果')).toBe('质量+');
    expect(tagsOf('没有色差')).toBe('描述相符+');
    expect(tagsOf('没有瑕疵')).toBe('质量+');
    expect(tagsOf('包装没有破损')).toBe('包装+');
    expect(tagsOf('没有异味')).toBe('气味+');
  });

  it('takes 不好, 不是, 不会, 不怎么, 不太, 不够, 并不 and 从没 before praise for blame (13–31% positive)', () => {
    for (const negator of ['不', '不是很', '不怎么', '不太', '不够', '并不', '从没']) {
      expect(tagsOf(`客服${negator}耐心`)).toBe('服务-');
    }
    expect(tagsOf('质量不好')).toBe('质量-');
  });

  it('cancels itself when it comes twice', () => {
    expect(read('不是不好看').sign).toBe(1);
    expect(read('没有不满意').sign).toBe(1);
  });

  it('reaches three characters and not across a clause', () => {
    expect(tagsOf('没有一点色差')).toBe('描述相符+');
    expect(tagsOf('没有说，色差大')).toContain('描述相符-');
    expect(tagsOf('没有跟我说清楚这么粗糙')).toBe('质量-');
  });

  it('leaves 没用 alone, which means “not used yet” half the time (57% positive)', () => {
    expect(read('还没用，效果不知道怎么样').sign).toBe(0);
    expect(tagsOf('一点用都没有')).toBe('效果-');
  });
});

describe('clauses', () => {
  it('gives more weight to what follows 但, 就是 and 不过', () => {
    for (const but of ['但', '但是', '就是', '不过']) {
      expect(read(`面料舒服，${but}面料粗糙`).sign).toBe(-1);
      expect(tagsOf(`质量很好，${but}质量不行`)).toBe('质量-');
    }
  });

  it('takes neither questions nor wishes nor conditions for blame', () => {
    for (const text of ['这个会掉色吗？', '会不会起球', '希望物流不要太慢', '如果掉色就退货']) {
      expect(read(text).sign).toBeGreaterThanOrEqual(0);
      expect(read(text).severe).toBe(false);
    }
    expect(tagsOf('这个会掉色吗')).toBe('质量');
  });
});

describe('words that look like a tag and are none', () => {
  it('does not take 送货, 送到 and 送老婆 for a gift', () => {
    for (const text of ['送货上门', '一下就送到了', '送老婆的生日礼'])
      expect(tagsOf(text)).not.toMatch(/赠品/);
  });

  it('does not take 干净, 卡片, 贵宾 or 美国 for a judgement', () => {
    for (const text of ['干净的卡片在里面', '给贵宾犬买的这个', '从美国带回来的'])
      expect(read(text).sign).toBe(0);
  });

  it('counts single characters only beside another word of their tag', () => {
    expect(tagsOf('快递快')).toBe('物流+');
    expect(tagsOf('快过年了买给家人')).toBe('其他');
  });
});

describe('what is told by more than words', () => {
  it('believes the columns for images, follow-ups and default reviews', () => {
    expect(tagsOf({ text: '质量很好，上图', hasImage: false })).toBe('质量+');
    expect(tagsOf({ text: '质量很好', hasImage: true })).toBe('质量+、有图');
    expect(tagsOf({ text: '质量很好', followUp: '穿了两次就开线' })).toMatch(/追评-/);
    expect(tagsOf({ text: '用了一段时间再来评价，质量很好', followUp: '' })).toBe('质量+');
    expect(tagsOf({ text: '质量很好', isDefault: true })).toBe('质量+、默认');
  });

  it('goes by the words where nothing is known', () => {
    expect(tagsOf('质量很好，有图有真相')).toBe('质量+、有图');
    expect(tagsOf('懒得拍，无图，质量很好')).toBe('质量+');
    expect(tagsOf('用了一段时间，质量很好')).toBe('质量+、追评');
  });

  it.each([
    '系统默认好评',
    '好',
    '此用户没有填写评价',
    '好好好好好好',
    '不错不错不错',
    '👍👍👍👍',
    '',
    '凑字数凑字数凑字数',
  ])('takes “%s” for a review that says nothing', (text) => {
    expect(tagsOf(text)).toBe('默认');
  });

  it('does not hide a short complaint among them', () => {
    expect(tagsOf('垃圾')).toBe('其他');
    expect(read('垃圾').sign).toBe(-1);
  });

  it.each([
    '想要优惠的加微信 kefu_88',
    '内部券进群领',
    '薇❤ abc12345 同款',
    '联系 13800138000',
    '复制 ￥aB3dE5fG7h￥ 打开',
    '关注我主页，链接在里面',
  ])('takes “%s” for an advert', (text) => {
    expect(tagsOf(text)).toMatch(/广告/);
  });

  it('does not take an order number or paying by 微信 for an advert', () => {
    expect(tagsOf('订单号 123456789012，到现在没发货')).not.toMatch(/广告/);
    expect(tagsOf('用微信支付的，很方便')).not.toMatch(/广告/);
  });
});

describe('severity', () => {
  it.each(['吃完拉肚子了', '用了一次就过敏', '假货，我要投诉12315', '插上就漏电', '打开全发霉'])(
    'is high for “%s”',
    (text) => {
      expect(read(text).severe).toBe(true);
    },
  );

  it('is not high for what is denied', () => {
    for (const text of ['没有过敏', '不是假货', '没有发霉']) expect(read(text).severe).toBe(false);
  });
});

describe('any text whatever', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '不',
          '没有',
          '质量',
          '很好',
          '差',
          '，',
          '但',
          '？',
          '😀',
          '\n',
          '=1+1',
          '送',
          '１２',
          'a',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('is read without failing, each tag at most once', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const { tags } = read(text);
        expect(new Set(tags.map(({ tag }) => tag)).size).toBe(tags.length);
      }),
    );
  });

  it('is read alike in full-width and half-width, upper and lower case', () => {
    expect(tagsOf('质量很好！加ＶＸ：ABC12345')).toBe(tagsOf('质量很好!加vx:abc12345'));
  });

  it('keeps its tags when sentences about nothing are added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('质量很好', '物流太慢', '客服不理人', '没有色差'),
        fc.constantFrom('今天周三。', '给妈妈买的。', '\n\n', '🎉🎉'),
        (text, nothing) => {
          expect(tagsOf(`${nothing}${text}。${nothing}`)).toBe(tagsOf(text));
        },
      ),
    );
  });

  it.each(['不', '没有', '快', '质量好但', '😀', '\n', '=1+1', '1', '￥a1b2c3d4e5'])(
    'is read in a time that grows with its length, for 50,000 characters of “%s”',
    (unit) => {
      expect(() => read(unit.repeat(Math.ceil(50_000 / unit.length)))).not.toThrow();
    },
  );
});
