/** Where the access board stands. */
export const accessId = 'access';
