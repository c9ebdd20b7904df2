package app.tamis.calls;

/// What became of an event.
///
/// @param whose the number is
/// @param cards how many people have a card of the call
/// @param repeated whether it was told before, so that nothing was changed
/// @param stale whether it was told so late that it makes no card any more
public record Heard(Call call, Whose whose, int cards, boolean repeated, boolean stale) {}
