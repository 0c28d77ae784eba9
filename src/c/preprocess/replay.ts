export class HeaderRecords {}
