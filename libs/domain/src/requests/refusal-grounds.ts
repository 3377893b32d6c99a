import type { RequestKind } from './request-state';

/** A ground of law on which a request may be refused. */
export type RefusalGround = {
  readonly code: string;
  readonly law: string;
  readonly kinds: readonly RequestKind[];
  /** What the letter says, in words of the person. */
  readonly text: string;
};

const all: readonly RequestKind[] = ['access', 'portability', 'erasure', 'other'];
const erasure: readonly RequestKind[] = ['erasure'];

const grounds: readonly RefusalGround[] = [
  {
    code: '12-5-unfounded',
    law: 'GDPR Art. 12(5)',
    kinds: all,
    text: 'We can show that this request has clearly no basis.',
  },
  {
    code: '12-5-excessive',
    law: 'GDPR Art. 12(5)',
    kinds: all,
    text: 'We have answered the same request before, and asking again so soon is excessive.',
  },
  {
    code: '11-2-not-identified',
    law: 'GDPR Art. 11(2)',
    kinds: all,
    text: 'We cannot tell which data are yours. You can send us something that lets us find them.',
  },
  {
    code: '15-4-rights-of-others',
    law: 'GDPR Art. 15(4)',
    kinds: ['access'],
    text: 'Giving you this copy would harm the rights of other people.',
  },
  {
    code: '20-4-rights-of-others',
    law: 'GDPR Art. 20(4)',
    kinds: ['portability'],
    text: 'Handing over these data would harm the rights of other people.',
  },
  {
    code: '17-3-a',
    law: 'GDPR Art. 17(3)(a)',
    kinds: erasure,
    text: 'We need these data for the freedom of expression and information.',
  },
  {
    code: '17-3-b',
    law: 'GDPR Art. 17(3)(b)',
    kinds: erasure,
    text: 'A law obliges us to keep these data, or we need them for a task in the public interest.',
  },
  {
    code: '17-3-c',
    law: 'GDPR Art. 17(3)(c)',
    kinds: erasure,
    text: 'We need these data for public health.',
  },
  {
    code: '17-3-d',
    law: 'GDPR Art. 17(3)(d)',
    kinds: erasure,
    text: 'We need these data for archiving, research or statistics that erasing would defeat.',
  },
  {
    code: '17-3-e',
    law: 'GDPR Art. 17(3)(e)',
    kinds: erasure,
    text: 'We need these data to make, exercise or defend legal claims.',
  },
];

/** The grounds that fit a kind of request. */
export function refusalGroundsOf(kind: RequestKind): RefusalGround[] {
  return grounds.filter((ground) => ground.kinds.includes(kind));
}

/** One ground by its code, if it fits the kind. */
export function refusalGround(code: string, kind: RequestKind): RefusalGround | undefined {
  return refusalGroundsOf(kind).find((ground) => ground.code === code);
}
