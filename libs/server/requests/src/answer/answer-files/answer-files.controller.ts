import { Controller } from '@nestjs/common';
import {
  attachAnswerFile,
  readAnswerFileAsStaff,
  removeAnswerFile,
} from '@tabularium/contract/requests/work-request';
import { CurrentSession, Handles, scopeOf, UploadStream } from '@tabularium/server-platform';
import type { HandlerInput, StaffSession, Upload } from '@tabularium/server-platform';
import { AttachAnswerFile } from './attach-answer-file';
import { HandleAnswerFile } from './handle-answer-file';

@Controller()
export class AnswerFilesController {
  constructor(
    private readonly attach: AttachAnswerFile,
    private readonly file: HandleAnswerFile,
  ) {}

  @Handles(attachAnswerFile)
  add(
    input: HandlerInput<typeof attachAnswerFile>,
    @CurrentSession() session: StaffSession,
    @UploadStream() upload: Upload,
  ) {
    return this.attach.run(scopeOf(session), input, upload);
  }

  @Handles(removeAnswerFile)
  remove(input: HandlerInput<typeof removeAnswerFile>, @CurrentSession() session: StaffSession) {
    return this.file.remove(scopeOf(session), input);
  }

  @Handles(readAnswerFileAsStaff)
  read(input: HandlerInput<typeof readAnswerFileAsStaff>, @CurrentSession() session: StaffSession) {
    return this.file.read(scopeOf(session), input);
  }
}
