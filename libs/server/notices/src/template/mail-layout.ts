/** Part of the HTML body: a paragraph, or a code or link that stands alone. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'link'; readonly text: string };

const font = `font-family:'Noto Sans',system-ui,'PingFang SC','Microsoft YaHei',sans-serif`;

/** The HTML of a mail: one column, no picture, nothing loaded from anywhere. */
export function layOut(mail: {
  language: string;
  subject: string;
  blocks: readonly Block[];
  sender: string;
  contact: string;
}): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(mail.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(mail.subject)}</title></head>`,
    `<body style="margin:0;padding:24px 16px;font-size:17px;line-height:26px;${font}">`,
    '<div style="max-width:40rem;margin:0 auto">',
    ...mail.blocks.map(htmlOf),
    '<hr style="border:0;border-top:1px solid #6b7885;margin:24px 0 16px">',
    `<p style="margin:0;font-size:14px;line-height:20px"><strong>${escaped(mail.sender)}</strong><br>${lines(mail.contact)}</p>`,
    '</div></body></html>',
  ].join('\n');
}

function htmlOf({ is, text }: Block): string {
  const shown = escaped(text);
  if (is === 'code') {
    return `<p style="margin:0 0 16px;font-size:28px;line-height:36px;font-weight:600;letter-spacing:4px">${shown}</p>`;
  }
  if (is === 'link') {
    return `<p style="margin:0 0 16px;overflow-wrap:anywhere"><a href="${shown}">${shown}</a></p>`;
  }
  return `<p style="margin:0 0 16px">${lines(text)}</p>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

/** Text as HTML: nothing in it can start a tag, an entity or leave an attribute. */
export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
}
