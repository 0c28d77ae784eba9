/** Functions that the settings name, by the context that calls them. */
export type Entries = Readonly<Record<'packet' | 'timer' | 'control' | 'peer', readonly string[]>>;
