import { Module } from '@nestjs/common';
import { FulfilmentProgressPort } from './life/fulfilment-progress';
import { RequestLife } from './life/request-life';
import { RequestTimeline } from './life/request-timeline';

/** The life of a request: received, proved, confirmed, answered, closed. */
@Module({
  providers: [FulfilmentProgressPort, RequestLife, RequestTimeline],
  exports: [FulfilmentProgressPort, RequestLife, RequestTimeline],
})
export class RequestsModule {}
