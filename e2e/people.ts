import type { Answers } from './resident-app.ts'

/** The people of the stories. All of them are invented. */

/**
 * Sixty-five, registered in 河南, nine months in a rented flat in 杭州, where she takes her grandson to school. She
 * has a lease and no job, and nobody ever told her to register.
 */
export const GRANDMOTHER: Answers = {
  applicantKind: '内地',
  hukouPlace: '411503',
  registeredOn: null,
  dwelling: '租的房子',
  leaseFiled: false,
  leaseTermMonths: 12,
  leaseFilingPossible: true,
  landlordCooperates: false,
  employment: '现在没有工作',
  laborContract: false,
  businessLicence: false,
  insuranceConsecutiveMonths: 0,
  study: '没有上学',
  talent: false,
}

/** The same, had she registered in the week in which she moved in. */
export const GRANDMOTHER_REGISTERED: Answers = { ...GRANDMOTHER, registeredOn: '2026-02-20' }

/** Delivers meals in 深圳, registered fourteen months ago; his station pays into his social insurance. */
export const RIDER: Answers = {
  applicantKind: '内地',
  hukouPlace: '430424',
  registeredOn: '2025-09-20',
  dwelling: '租的房子',
  employment: '灵活就业',
  insuranceConsecutiveMonths: 13,
  insuranceMonthsInLast24: 13,
  study: '没有上学',
  talent: false,
  fullTimeDegree: false,
}

/** The same, after he moved and registered anew: what came before no longer counts. */
export const RIDER_CUT_OFF: Answers = { ...RIDER, registeredOn: '2026-06-01' }

/** At university in 北京, registered for seven months, in a friend's room. */
export const STUDENT: Answers = {
  applicantKind: '内地',
  hukouPlace: '411503',
  registeredOn: '2026-04-23',
  dwelling: '住朋友家',
  employment: '现在没有工作',
  study: '大专、本科、研究生',
}

/** Married to somebody from 郑州, just arrived. */
export const SPOUSE: Answers = {
  applicantKind: '内地',
  hukouPlace: '411503',
  registeredOn: null,
  dwelling: '住亲戚家',
  leaseFiledOn: null,
  ownedSince: null,
  employment: '现在没有工作',
  insuranceMonthsInLast12: 0,
  insuranceConsecutiveMonths: 0,
  businessLicenceSince: null,
  study: '没有上学',
  enrolledOn: null,
  spouseIsLocal: true,
  talent: false,
}
