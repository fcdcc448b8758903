package dev.muster.testkit.vendor.formbricks;

/** A contact that was left out: its place in the request, from 0, and the userId that somebody else has. */
record SkippedContact(int index, String userId) {}
