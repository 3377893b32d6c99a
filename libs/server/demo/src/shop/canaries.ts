/**
 * Ana Beck's canaries: each stands in exactly the records of hers named. `gone` must be nowhere once
 * she is erased; `kept` may remain in what the plan keeps (invoices, credit notes) and nowhere else.
 */
export const anaCanaries: { readonly gone: readonly string[]; readonly kept: readonly string[] } = {
  gone: [
    'heron-ana-note', // a note of the staff
    'Am Mühlebach 3', // an address
    'kingfisher by the stairs', // a delivery note
    'grebe-ana-support', // the body of a message
    'dipper-ana-subject', // its subject
    'bittern-ana-review', // a review
    'Ana B. from Freiburg', // its display name
    'wagtail-ana-basket', // a remark on a basket
    'curlew for grandma', // a gift message
    'lapwing-ana-callback', // a wish to be called back
    '203.0.113.214', // a sign-in
    'avocet-ana-preference', // inside a JSON column
    'SEPA-ANA-0417', // a payment reference
    '+49 30 23125-014', // the phone, as one row writes it
  ],
  kept: ['ana.beck@example.com', 'Ana Beck', 'C-20418', 'Lehener Straße 14'],
};

/** Katharina Sommerfeld's canaries; `kept` may remain in her one kept invoice. */
export const katharinaCanaries: typeof anaCanaries = {
  gone: [
    'zebrafink-note',
    'zebrafink-preference',
    'zebrafink-delivery',
    'Zebrafinkental',
    'zebrafink-gift',
    'zebrafink-subject',
    'zebrafink-message',
    'zebrafink-title',
    'zebrafink-review',
    'zebrafink-basket',
    '203.0.113.77',
    '030 23125 260',
  ],
  kept: ['katharina.sommerfeld@example.com', 'Katharina Sommerfeld', 'C-20950', 'Am Zebrastein 4'],
};
