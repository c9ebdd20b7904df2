package app.tamis.portfolio;

/// From now on, figures are made by other settings. The facts version that carries them follows.
public record SettingsPutInForce(int number) {}
