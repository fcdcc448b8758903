/**
 * Contact files as row sources, and back: CSV in the dialects people really have, and NDJSON.
 *
 * <p>Start at {@link dev.muster.files.ContactFile#open}. A file is read once, as a stream, in constant memory. What a
 * file says wrongly becomes a row with a fault at its exact record and line; what makes the whole file unreadable is a
 * refusal with a cure. {@link dev.muster.files.rejects.RejectsWriter} hands refused rows back, {@link
 * dev.muster.files.export.ContactWriter} writes contacts; both can be read again. {@code null} is never passed or returned.
 */
@NullMarked
package dev.muster.files;

import org.jspecify.annotations.NullMarked;
