import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { KillHouse } from './kill-house.ts';
import { addPerson, leftOf, personOf, type Person } from './target.ts';

/** How one case ended. */
export type CaseEnd = {
  /** Everything that must be the same, whatever happened on the way. */
  readonly state: string;
  /** How often the first worker was killed at its boundary. */
  readonly deaths: number;
  readonly attempts: number;
};

/** What disturbs a run: a boundary at which the worker dies, or a meddler between the acts. */
export type Disturbance = {
  readonly killAt: string | null;
  readonly meddle?: (house: KillHouse) => Promise<void>;
};

type RequestPage = {
  row: { state: string; reference: string };
  identity: { identifiers: { id: string; kind: string }[] };
};

const patienceMs = 90_000;

/** One request from the log to the prepared answer, with a worker that may die on the way. */
export async function runCase(
  house: KillHouse,
  number: number,
  { killAt, meddle }: Disturbance,
): Promise<CaseEnd> {
  const person = personOf(number);
  await addPerson(house.target, person);
  const workers = new Workers(house, killAt);
  try {
    const id = await confirmed(house, person);
    await house.client.post(`/requests/${id}/search`, {});
    await meddle?.(house);
    await reaches(house, id, 'reviewing');
    await decide(house, id);
    await house.client.post(`/requests/${id}/plan`, {});
    await meddle?.(house);
    await reaches(house, id, 'approving');
    await approve(house, id);
    await meddle?.(house);
    await reaches(house, id, 'answering');
    // The last boundary is reached after the last record: give the worker the moment it needs.
    await workers.settle();
    return { ...(await endOf(house, id, person)), deaths: workers.deaths };
  } finally {
    await workers.stop();
  }
}

/** The worker of a case; when it is killed another one, which is not, takes over. */
class Workers {
  deaths = 0;
  readonly #house: KillHouse;
  readonly #isToDie: boolean;
  #current: ChildProcess;

  constructor(house: KillHouse, killAt: string | null) {
    this.#house = house;
    this.#isToDie = killAt !== null;
    this.#current = this.#start(killAt);
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 20 && this.#isToDie && this.deaths === 0; round += 1) {
      await pause(100);
    }
  }

  async stop(): Promise<void> {
    await this.#house.stop(this.#current);
  }

  #start(killAt: string | null): ChildProcess {
    const worker = this.#house.startWorker(killAt);
    worker.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') return;
      this.deaths += 1;
      this.#current = this.#start(null);
    });
    return worker;
  }
}

async function confirmed({ client, controllerId }: KillHouse, person: Person): Promise<string> {
  const { id } = await client.post<{ id: string }>('/requests', {
    ...{ idempotencyKey: randomUUID(), controllerId, kind: 'erasure', channel: 'post' },
    ...{ receivedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
    ...{ name: person.name, email: person.email, phone: null, postalAddress: null },
    ...{ details: '', language: 'en' },
  });
  const { identity } = await client.get<RequestPage>(`/requests/${id}`);
  const email = identity.identifiers.find((one) => one.kind === 'email');
  await client.post(`/requests/${id}/identity`, {
    ...{ proof: 'document', identifierIds: [email?.id], reason: 'Identity card shown.' },
  });
  return id;
}

async function decide({ client }: KillHouse, id: string): Promise<void> {
  type Lines = { records: { id: string; proposed: string }[] };
  const { records } = await client.get<Lines>(`/requests/${id}/records`);
  for (const { id: recordId, proposed } of records) {
    await client.post(`/requests/${id}/records/decisions`, {
      ...{ recordIds: [recordId], decision: proposed, ground: null, until: null, reason: null },
    });
  }
}

async function approve({ client }: KillHouse, id: string): Promise<void> {
  const { hash, reference } = await client.get<{ hash: string; reference: string }>(
    `/requests/${id}/plan`,
  );
  await client.post(`/requests/${id}/approval`, { planHash: hash, typedReference: reference });
}

async function reaches({ client }: KillHouse, id: string, state: string): Promise<void> {
  const until = Date.now() + patienceMs;
  let seen = '';
  while (Date.now() < until) {
    seen = (await client.get<RequestPage>(`/requests/${id}`)).row.state;
    if (seen === state) return;
    await pause(250);
  }
  throw new Error(`The request stayed ${seen} instead of reaching ${state}.`);
}

async function endOf(house: KillHouse, id: string, person: Person) {
  const ask = async (sql: string) => (await house.own.query(sql, [id])).rows as unknown[];
  const state = {
    request: await ask('select state from requests where id = $1'),
    plans: await ask('select version, state, counts from erasure_plans where request_id = $1'),
    steps: await ask(
      `select kind, round, position, collection, state from request_steps
       where request_id = $1 order by kind, round, position`,
    ),
    certificates: await ask('select count(*) from certificates where request_id = $1'),
    files: await ask('select count(*) from answer_files where request_id = $1'),
    located: await ask('select count(*) from located_records where request_id = $1'),
    workingCopyKey: await ask(
      `select wrapped is null as gone from data_keys
       where owner_kind = 'working_copy' and owner_id = $1`,
    ),
    finished: await ask(
      `select count(*) from audit_entries
       where action = 'fulfilment.finish-step' and detail->>'requestId' = $1::text`,
    ),
    left: await leftOf(house.target, person),
  };
  const [tries] = (await ask(
    'select max(attempt) as attempts from request_steps where request_id = $1',
  )) as { attempts: number }[];
  return { state: JSON.stringify(state), attempts: tries?.attempts ?? 0 };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
