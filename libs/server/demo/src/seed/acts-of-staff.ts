import { readAnswer, readRequest } from '@tabularium/contract/requests/read-request';
import {
  addIdentifier,
  addNote,
  assignRequest,
  attachAnswerFile,
  closeRequest,
  confirmIdentity,
  refuseRequest,
  sendAnswer,
  sendMessage,
  withdrawRequest,
} from '@tabularium/contract/requests/work-request';
import type { StaffKey } from '../company/lindenhof';
import type { Doing } from './story';

/** Gives the request to a colleague. */
export function assigns(to: StaffKey): Doing {
  return {
    leaves: 'assigned',
    async do(desk) {
      await desk.staff(assignRequest, { id: desk.id, accountId: desk.accountOf(to) });
    },
  };
}

/** Confirms that the address with the code belongs to the person. */
export const confirmsByCode: Doing = {
  leaves: 'identity-confirmed',
  async do(desk) {
    const { identity } = await desk.staff(readRequest, { id: desk.id });
    const proved = identity.identifiers.filter(({ standing }) => standing === 'proved');
    const identifierIds = proved.map(({ id }) => id);
    await desk.staff(confirmIdentity, { id: desk.id, proof: 'code', identifierIds, reason: null });
  },
};

/** Confirms by another proof, with a reason, for all that the person told us. */
export function confirmsBy(proof: 'document' | 'known-in-person' | 'other', reason: string): Doing {
  return {
    leaves: 'identity-confirmed',
    async do(desk) {
      const { identity } = await desk.staff(readRequest, { id: desk.id });
      const identifierIds = identity.identifiers.map(({ id }) => id);
      await desk.staff(confirmIdentity, { id: desk.id, proof, identifierIds, reason });
    },
  };
}

/** Notes an address or a number that the person told us. */
export function notesIdentifier(kind: 'email' | 'phone', value: string): Doing {
  return {
    leaves: 'identifier-added',
    async do(desk) {
      await desk.staff(addIdentifier, { id: desk.id, kind, value });
    },
  };
}

export function writes(text: string): Doing {
  return {
    leaves: 'message-sent',
    async do(desk) {
      await desk.staff(sendMessage, { id: desk.id, text });
    },
  };
}

export function notes(text: string): Doing {
  return {
    leaves: 'note-added',
    async do(desk) {
      await desk.staff(addNote, { id: desk.id, text });
    },
  };
}

/** Attaches a text file to the answer. */
export function attaches(name: string, content: string): Doing {
  return {
    leaves: 'answer-file-added',
    async do(desk) {
      const file = { contentType: 'text/csv', content: Buffer.from(content, 'utf8') };
      await desk.staff(attachAnswerFile, { id: desk.id, name }, file);
    },
  };
}

/** Sends the answer in the words that the product proposes, or in others. */
export function answers(delivery: 'portal' | 'post' = 'portal', letter?: string): Doing {
  return {
    leaves: 'answer-sent',
    async do(desk) {
      const { proposedLetter } = await desk.staff(readAnswer, { id: desk.id });
      await desk.staff(sendAnswer, { id: desk.id, letter: letter ?? proposedLetter, delivery });
    },
  };
}

/** Refuses on the ground whose code begins so. */
export function refuses(groundWord: string, reason: string): Doing {
  return {
    leaves: 'refused',
    async do(desk) {
      const { refusalGrounds } = await desk.staff(readAnswer, { id: desk.id });
      const ground =
        refusalGrounds.find(({ code }) => code.includes(groundWord)) ?? refusalGrounds[0];
      if (!ground) throw new Error('There is no ground to refuse on.');
      await desk.staff(refuseRequest, {
        id: desk.id,
        ground: ground.code,
        reason,
        delivery: 'portal',
      });
    },
  };
}

export function recordsWithdrawal(reason: string): Doing {
  return {
    leaves: 'withdrawn',
    async do(desk) {
      await desk.staff(withdrawRequest, { id: desk.id, reason });
    },
  };
}

export function closes(
  outcome: 'answered' | 'nothing-found' | 'not-proved',
  reason: string,
): Doing {
  return {
    leaves: outcome === 'not-proved' ? 'closed-unproved' : 'closed-by-hand',
    async do(desk) {
      await desk.staff(closeRequest, { id: desk.id, outcome, reason });
    },
  };
}
