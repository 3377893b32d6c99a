/** What customers write, by language: `{name}`, `{phone}` and `{order}` are filled in. */
export const messages: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    [
      'Lieferung verspätet',
      'Guten Tag, meine Bestellung {order} ist noch nicht da. Bitte rufen Sie mich an: {phone}. Viele Grüße, {name}',
    ],
    [
      'Rollator zu hoch',
      'Der Rollator lässt sich nicht tief genug einstellen. Meine Mutter ist 1,52 m groß. {name}',
    ],
    ['Rechnung', 'Können Sie mir die Rechnung zu {order} noch einmal schicken? Danke, {name}'],
    ['Umtausch', 'Die Kompressionsstrümpfe sind eine Nummer zu klein, ich möchte sie umtauschen.'],
  ],
  fr: [
    [
      'Livraison',
      'Bonjour, ma commande {order} n’est pas arrivée. Vous pouvez me joindre au {phone}. Cordialement, {name}',
    ],
    ['Retour', 'Je souhaite retourner le coussin, il est trop ferme pour mon père. {name}'],
    ['Facture', 'Pourriez-vous m’envoyer la facture de {order} ? Merci d’avance.'],
  ],
  en: [
    [
      'Late parcel',
      'Hello, order {order} has not arrived yet. Please ring {phone}. Kind regards, {name}',
    ],
    ['Wrong size', 'The wrist support is too small. Could I have the next size up? {name}'],
    ['Question', 'Can the bath board take 150 kg? It is for my husband after his hip operation.'],
  ],
  'zh-CN': [
    ['物流咨询', '您好，订单 {order} 还没有收到，请尽快处理。{name}'],
    ['退换货', '护膝尺码偏小，想换大一号。{name}'],
    ['发票', '请把 {order} 的发票发给我，谢谢。'],
  ],
};

/** Product reviews, by language. */
export const reviews: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    ['Sehr stabil', 'Steht fest, leicht zu falten. Nach meiner Knieoperation eine große Hilfe.'],
    ['Geht so', 'Der Griff wird bei Nässe rutschig.'],
  ],
  fr: [
    ['Très pratique', 'Léger et solide, ma grand-mère en est ravie.'],
    ['Correct', 'La notice est difficile à comprendre.'],
  ],
  en: [
    ['Brilliant', 'Sturdy, and it folds flat behind the door. My physio recommended it.'],
    ['It will do', 'The strap came loose after a month.'],
  ],
  'zh-CN': [
    ['质量很好', '老人用着很稳，物流也快。'],
    ['一般', '说明书不够详细。'],
  ],
};

/** Notes for the driver. */
export const deliveryNotes = [
  'Please ring twice, ground floor.',
  'Bitte beim Nachbarn abgeben.',
  'Laisser chez la gardienne.',
  '放门口即可',
  'Careful, the dog is friendly but fast.',
] as const;

/** Notes that the shop's staff keep about customers. */
export const staffNotes = [
  'Hard of hearing, write instead of calling.',
  'Prefers delivery in the morning.',
  'Pays by invoice, always on time.',
  'Asked twice about the wheelchair rental.',
] as const;

/** Remarks on baskets left behind. */
export const basketRemarks = [
  'for mother',
  'compare prices first',
  'ask the doctor about the size',
  'birthday',
] as const;

/** What callers want. */
export const wishes = [
  'Wants advice on a shower seat.',
  'Bitte Rückruf wegen Pflegebett.',
  'Souhaite un devis pour un fauteuil.',
] as const;

/** Words on gift cards. */
export const gifts = [
  'Get well soon!',
  'Gute Besserung, Oma!',
  'Bon rétablissement',
  '早日康复',
] as const;

/** What the shop sells: `[name, price]`. */
export const products: readonly (readonly [string, string])[] = [
  ['Walking frame, light', '129.00'],
  ['Rubber tip', '4.90'],
  ['Crutches, pair', '39.90'],
  ['Shower seat', '54.50'],
  ['Bath board', '34.90'],
  ['Compression stockings', '42.00'],
  ['Wrist support', '24.90'],
  ['Knee bandage', '29.90'],
  ['Heat cushion', '32.00'],
  ['Blood pressure monitor', '59.90'],
  ['Reacher grabber', '17.50'],
  ['Pill organiser', '9.90'],
  ['Wheelchair, foldable', '289.00'],
  ['Orthopaedic pillow', '48.00'],
  ['Grab rail', '22.00'],
  ['Bed table', '64.00'],
  ['Exercise bands, set', '19.90'],
  ['Magnifier with light', '27.50'],
];

/** Browsers, as sign-ins record them. */
export const browsers = [
  'Mozilla/5.0 (X11; Linux x86_64) Firefox/144.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/147.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Safari/605.1.15',
] as const;
