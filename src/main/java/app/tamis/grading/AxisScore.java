package app.tamis.grading;

import java.util.OptionalDouble;

/// How a client stands on one axis.
///
/// @param score 0 to 100, to nine decimals; empty without any evidence
/// @param evidence the part of the axis' weight that has evidence, 0 to 1
/// @param thin whether so little is known that the score leans on what is ordinary
/// @param unknown the points that are missing for want of evidence: with the losses of the criteria
///   they add up to 100 − the score
public record AxisScore(
    Axis axis, OptionalDouble score, double evidence, boolean thin, double unknown) {}
