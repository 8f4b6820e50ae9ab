import { inflateRawSync } from 'node:zlib';

/** The text of one file in a .zip, found through its central directory. */
export function zipEntry(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const found = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (found !== name) continue;
    const start = zip.readUInt32LE(at + 42);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    const isStored = zip.readUInt16LE(at + 10) === 0;
    return (isStored ? content : inflateRawSync(content)).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}
