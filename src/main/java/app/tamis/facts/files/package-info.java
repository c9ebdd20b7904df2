/// Files on the disk, before anybody asks what stands in them: packed or not, of how many bytes,
/// who may open them, whether one changed while it was read.
///
/// In: a path. Out: bytes, a text, or a sentence on what kept the file from being read
/// ([FileFault]). Knows no table, no CSV and no engine. Start with [Packed], through which every
/// file of facts is opened, then [Scratch], a folder that is gone once it is closed.
@NullMarked
package app.tamis.facts.files;

import org.jspecify.annotations.NullMarked;
