import { escapeHtml, linkedText, sizeText } from './html-text.ts';
import type { Mail } from './mail-box.ts';

/** The list of caught mails. */
export function listPage(mails: readonly Mail[], words: string, total: number): string {
  const rows = mails.map(row).join('\n');
  const empty = words
    ? '<p class="empty">No mail matches.</p>'
    : '<p class="empty">No mail yet. What the product sends appears here and goes nowhere else.</p>';
  return frame(
    'Mail',
    `<header>
  <h1>Mail <small>${total}</small></h1>
  <form class="search" method="get" action="/" role="search">
    <label for="q">Search recipient or text</label>
    <input id="q" name="q" type="search" value="${escapeHtml(words)}">
    <button>Search</button>
  </form>
  ${total > 0 ? '<form method="post" action="/delete-all"><button class="quiet">Delete all</button></form>' : ''}
</header>
<main data-total="${total}">${rows ? `<ul class="mails">${rows}</ul>` : empty}</main>`,
  );
}

/** One mail: its heading, the text, and the HTML in a frame that can do nothing. */
export function mailPage(mail: Mail): string {
  const attachments = mail.attachments
    .map(
      (each, index) =>
        `<li><a href="/messages/${mail.id}/attachments/${index}">${escapeHtml(each.name)}</a> ` +
        `<small>${escapeHtml(each.type)}, ${sizeText(each.size)}</small></li>`,
    )
    .join('');
  const html = mail.html
    ? `<details><summary>As HTML</summary><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${mail.id}/html"></iframe></details>`
    : '';
  return frame(
    mail.subject,
    `<header>
  <a class="back" href="/">All mail</a>
  <form method="post" action="/messages/${mail.id}/delete"><button class="quiet">Delete</button></form>
</header>
<main>
  <article>
    <h1>${escapeHtml(mail.subject)}</h1>
    <dl>
      <dt>From</dt><dd>${escapeHtml(mail.from)}</dd>
      <dt>To</dt><dd>${escapeHtml(mail.to.join(', '))}</dd>
      <dt>Received</dt><dd>${time(mail.receivedAt)}</dd>
    </dl>
    ${attachments ? `<ul class="attachments">${attachments}</ul>` : ''}
    <pre>${linkedText(mail.text)}</pre>
    ${html}
  </article>
</main>`,
  );
}

/** The page for what is not there. */
export function missingPage(): string {
  return frame(
    'Not here',
    '<main><p class="empty">That mail is gone. <a href="/">All mail</a></p></main>',
  );
}

function row(mail: Mail): string {
  const clip = mail.attachments.length > 0 ? ' <small>with attachment</small>' : '';
  return `<li><a href="/messages/${mail.id}">
  <span class="to">${escapeHtml(mail.to.join(', '))}</span>
  <span class="subject">${escapeHtml(mail.subject)}${clip}</span>
  <span class="preview">${escapeHtml(mail.preview)}</span>
  ${time(mail.receivedAt)}
</a></li>`;
}

function time(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const text = `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'second' })}`;
  return `<time datetime="${escapeHtml(instant)}">${text}</time>`;
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Tabularium mail catcher</title>
<link rel="stylesheet" href="/mail.css">
<link rel="icon" href="data:,">
<script src="/mail.js" defer></script>
</head>
<body>
<aside class="strip" aria-label="What this is">Mail catcher: nothing here has left this machine.</aside>
${body}
</body>
</html>
`;
}
