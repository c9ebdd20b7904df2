/// Drafts a mapping for a file that nobody has seen before.
///
/// In: the beginning of a file. Out: the table that it most likely feeds, the column that feeds
/// each of the table's, questions that only a person can answer, and the mapping as YAML. Guesses
/// rest on names ([MappingSynonyms]) and on values ([MappingGuess], over a [MappingSample]).
/// `StrangeFile` is its door; start with [MappingProposal].
@NullMarked
package app.tamis.facts.proposal;

import org.jspecify.annotations.NullMarked;
