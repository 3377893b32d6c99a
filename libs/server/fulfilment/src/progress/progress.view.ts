import { Injectable } from '@nestjs/common';
import type { Transaction } from '@tabularium/server-platform';

/** Segments of one request: systems searched, in trouble, and in all. */
export type Segments = { readonly done: number; readonly failed: number; readonly all: number };

const ours = 'controller_id = any(app_controllers())';

/** Counts for pages of other slices; no personal data. */
@Injectable()
export class ProgressView {
  /** The systems of each request's newest search, by how their newest step stands. */
  async systems(tx: Transaction, requestIds: readonly string[]): Promise<Map<string, Segments>> {
    const rows = await tx.query<Segments & { requestId: string }>(
      `with newest as (
         select distinct on (request_id) id, request_id from searches
         where request_id = any($1::uuid[]) and ${ours} order by request_id, number desc
       ), last as (
         select distinct on (s.request_id, s.connection_id) s.request_id, s.state
         from request_steps s join newest n on n.id = s.search_id
         where s.controller_id = any(app_controllers())
         order by s.request_id, s.connection_id, s.round desc
       )
       select request_id as "requestId", count(*) as all,
              count(*) filter (where state = 'done') as done,
              count(*) filter (where state in ('failed', 'stopped')) as failed
       from last group by request_id`,
      [requestIds],
    );
    return new Map(rows.map(({ requestId, ...segments }) => [requestId, segments]));
  }

  /** Records of the review; once the working copy is destroyed, those of the plan. */
  async records(
    tx: Transaction,
    requestId: string,
  ): Promise<{ all: number; decided: number; candidates: number }> {
    const [row] = await tx.query<{ all: number; decided: number; candidates: number }>(
      `select count(*) filter (where own) as all,
              count(*) filter (where own and decision is not null) as decided,
              count(*) filter (where asked and not coalesce(hangs, false)) as candidates
       from (
         select l.decision, l.match = 'candidate' and l.same_person is null as asked,
                p.match = 'candidate' and p.same_person is null as hangs,
                coalesce(l.same_person, '') <> 'no'
                  and (l.match = 'certain' or l.same_person = 'yes') as own
         from located_records l
         left join located_records p on p.request_id = l.request_id and p.record_hash = l.parent_hash
           and p.controller_id = any(app_controllers())
         where l.request_id = $1 and l.controller_id = any(app_controllers())
       ) located`,
      [requestId],
    );
    if (row && (row.all > 0 || row.candidates > 0)) return row;
    const [plan] = await tx.query<{ found: number | null }>(
      `select (counts->>'found')::int as found from erasure_plans
       where request_id = $1 and state = 'verified' and ${ours}`,
      [requestId],
    );
    const all = plan?.found ?? 0;
    return { all, decided: all, candidates: 0 };
  }

  /** Open requests whose steps are pinned to a connection. */
  async openRequests(
    tx: Transaction,
    connectionIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; count: number }>(
      `select s.connection_id as id, count(distinct s.request_id) as count
       from request_steps s join requests r on r.id = s.request_id
       where s.connection_id = any($1::uuid[]) and r.state <> 'closed'
         and s.controller_id = any(app_controllers()) and r.controller_id = any(app_controllers())
       group by s.connection_id`,
      [connectionIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
