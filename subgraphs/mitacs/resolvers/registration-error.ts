import type { RegistrationErrorResolvers } from '../resolvers.types.ts';
import { registrationMessages } from '../values/index.ts';

export const RegistrationError: RegistrationErrorResolvers = {
  message: ({ kind, identifier }, { lang }, { language }) => {
    const message = registrationMessages[kind](identifier);
    return (lang ?? language) === 'FR' ? message.fr : message.en;
  },
};
