import { Module } from '@nestjs/common';
import { ChallengeStore } from './challenges/challenge.store';
import { Challenges } from './challenges/challenges';
import { IdentifierStore } from './identifiers/identifier.store';
import { Identifiers } from './identifiers/identifiers';
import { ReadingTokenStore } from './reading/reading-token.store';
import { ReadingTokens } from './reading/reading-tokens';
import { SubjectStore } from './subjects/subject.store';
import { Subjects } from './subjects/subjects';

/** Subjects, challenges and identifiers: who a person is and how that was proved. */
@Module({
  providers: [
    ...[ChallengeStore, Challenges, IdentifierStore, Identifiers],
    ...[ReadingTokenStore, ReadingTokens, SubjectStore, Subjects],
  ],
  exports: [Challenges, Identifiers, ReadingTokens, Subjects],
})
export class IdentityModule {}
