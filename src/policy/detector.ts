/**
 * What gateways find in texts by themselves (`builtins`). Recorded on agentgateway 1.4.1: each is masked by its name, such as
 * `<EMAIL_ADDRESS>`, wherever it stands in a message, whoever wrote it.
 */
export enum Detector {
  /**
   * Social security numbers of the United States (`Ssn`; `SSN` of a TrafficPolicy and a RouteOption).
   */
  SSN = 'ssn',

  /**
   * Numbers of credit cards (`CreditCard`; `CREDIT_CARD`).
   */
  CREDIT_CARD = 'creditCard',

  /**
   * Telephone numbers (`PhoneNumber`; `PHONE_NUMBER`). agentgateway 1.4.1 takes the blank behind one away with it (recorded).
   */
  PHONE_NUMBER = 'phoneNumber',

  /**
   * Addresses of e-mail (`Email`; `EMAIL`).
   */
  EMAIL = 'email',

  /**
   * Social insurance numbers of Canada (`CaSin`; agentgateway only).
   */
  CA_SIN = 'caSin',
}
