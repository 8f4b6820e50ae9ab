/**
 * A page as a parser writes it out again: no comments, attributes in the order of their names and in other quotes. What stands in
 * scripts and styles is left as it is.
 *
 * @example serialisedHtml('<p id="a" class=b><!-- c -->') // "<p class='b' id='a'>"
 */
export const serialisedHtml = (html: string): string =>
  html.replace(parts, (part, raw: string | undefined, name: string | undefined, attributes: string) => {
    if (raw !== undefined) return serialisedHtml(raw) + part.slice(raw.length);
    return name === undefined ? '' : `<${name.toLowerCase()}${serialisedAttributes(attributes)}>`;
  });

/** A script or style, of which only its own tag is written anew; a tag; a comment. */
const parts =
  /(<(?:script|style)\b[^>]*>)(?=[\s\S]*?<\/(?:script|style)>)[\s\S]*?<\/(?:script|style)>|<([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<!--[\s\S]*?-->/g;

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function serialisedAttributes(text: string): string {
  const attributes = [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? '';
    return ` ${name}='${value.replaceAll("'", '&#39;')}'`;
  });
  return attributes.sort().join('');
}
