/** Set by the build: the library's version, and what the names of the lazily loaded files end with. */
declare const __VERSION__: string;
declare const __PARTS_HASH__: string;
