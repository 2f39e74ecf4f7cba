/** Whether this is the page of a file that works without a server; its build puts another module in the place of this one. */

export const IS_OFFLINE: boolean = false;
