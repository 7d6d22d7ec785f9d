/**
 * Our own document, {@code *.nexthop.json}: its format, and saving that never loses what was there.
 *
 * <p>{@link nexthop.file.DocumentFormat} turns a document into bytes and back and refuses what it cannot vouch for, naming line and
 * JSON pointer. {@link nexthop.file.DocumentStore} opens and saves files; {@link nexthop.file.SafeWriter} is the saving protocol
 * itself and serves any other file as well. The model knows nothing of JSON: what a newer version wrote and we do not know is kept
 * beside the drawing, in {@link nexthop.file.UnknownFields}, and written back.
 */
@NullMarked
package nexthop.file;

import org.jspecify.annotations.NullMarked;
