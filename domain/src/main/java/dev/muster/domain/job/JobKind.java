package dev.muster.domain.job;

/** What a job's rows came as. A client asks for its job in the place where it ordered it. */
public enum JobKind {
    /** A list in a request. */
    LIST,
    /** A file. */
    FILE
}
