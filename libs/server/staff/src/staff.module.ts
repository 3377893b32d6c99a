import { Module } from '@nestjs/common';
import { AuditModule } from '@tabularium/server-audit';
import { Letterhead, NoticesModule } from '@tabularium/server-notices';
import { OrganisationModule } from '@tabularium/server-organisation';
import { JobHandlers, PermissionSource, Recurring } from '@tabularium/server-platform';
import { AccountChanges } from './account/account-changes';
import { AccountMails } from './account/account-mails';
import { AccountReader } from './account/account-reader';
import { AccountSeal } from './account/account-seal';
import { AccountStore } from './account/account.store';
import { NewAccount } from './account/new-account';
import { OwnReach } from './account/own-reach';
import { ChangePassword } from './change-password/change-password';
import { ChangePasswordController } from './change-password/change-password.controller';
import { Invitations } from './invite-account/invitations';
import { InviteAccount } from './invite-account/invite-account';
import { InviteAccountController } from './invite-account/invite-account.controller';
import { ControllerLetterhead } from './letterhead/controller-letterhead';
import { ListAccounts } from './list-accounts/list-accounts';
import { ListAccountsController } from './list-accounts/list-accounts.controller';
import { NewPassword } from './password/new-password';
import { PasswordAskStore } from './password/password-ask.store';
import { PasswordHash } from './password/password-hash';
import { PasswordLinkStore } from './password/password-link.store';
import { AskPasswordReset } from './reset-password/ask-password-reset';
import { AskPasswordResetController } from './reset-password/ask-password-reset.controller';
import { ResetPassword } from './reset-password/reset-password';
import { ResetPasswordController } from './reset-password/reset-password.controller';
import { SendResetLink } from './reset-password/send-reset-link';
import { SendResetLinkProcessor } from './reset-password/send-reset-link.processor';
import { SaveAccount } from './save-account/save-account';
import { SaveAccountController } from './save-account/save-account.controller';
import { SavePreferencesController } from './save-preferences/save-preferences.controller';
import { AccountOfSession } from './session/account-of-session';
import { ForgetOldSignIns } from './session/forget-old-sign-ins.schedule';
import { FrameFacts } from './session/frame-facts';
import { ReadSessionController } from './session/read-session.controller';
import { SessionStore } from './session/session.store';
import { Sessions } from './session/sessions';
import { StaffPermissionSource } from './session/staff-permission-source';
import { SetUp } from './set-up/set-up';
import { SetUpController } from './set-up/set-up.controller';
import { SetupLinkStore } from './setup-link/setup-link.store';
import { Attempts } from './sign-in/attempts';
import { SignIn } from './sign-in/sign-in';
import { SignInAccounts } from './sign-in/sign-in-accounts';
import { SignInController } from './sign-in/sign-in.controller';
import { SignOutController } from './sign-in/sign-out.controller';
import { StaffDirectory } from './staff-directory';

/** Accounts, roles, sign-in and sessions of the people who work here. */
@Module({
  imports: [
    AuditModule,
    NoticesModule,
    OrganisationModule,
    JobHandlers.forFeature([SendResetLinkProcessor]),
    Recurring.forFeature([ForgetOldSignIns]),
  ],
  controllers: [
    ...[AskPasswordResetController, ChangePasswordController, InviteAccountController],
    ...[ListAccountsController, ReadSessionController, ResetPasswordController],
    ...[SaveAccountController, SavePreferencesController, SetUpController],
    ...[SignInController, SignOutController],
  ],
  providers: [
    ...[
      AccountChanges,
      AccountMails,
      AccountReader,
      AccountSeal,
      AccountStore,
      NewAccount,
      OwnReach,
    ],
    ...[NewPassword, PasswordAskStore, PasswordHash, PasswordLinkStore],
    ...[AccountOfSession, ForgetOldSignIns, FrameFacts, Sessions, SessionStore],
    ...[AskPasswordReset, ChangePassword, ResetPassword, SendResetLink, SendResetLinkProcessor],
    ...[Invitations, InviteAccount, ListAccounts, SaveAccount],
    ...[SetUp, SetupLinkStore],
    ...[Attempts, SignIn, SignInAccounts, StaffDirectory],
    { provide: PermissionSource, useClass: StaffPermissionSource },
    { provide: Letterhead, useClass: ControllerLetterhead },
  ],
  exports: [StaffDirectory, PermissionSource, Letterhead],
})
export class StaffModule {}
