/** Set by the build: the library's version, and where the lazily loaded part lies beside the script. */
declare const __VERSION__: string;
declare const __REPLAY_FILE__: string;
