package app.tamis.web;

import java.nio.file.Path;

/// How the web application is started.
///
/// @param data the data folder: facts and book
/// @param port 0 for any that is free
/// @param address to listen on; the loopback unless told otherwise
/// @param demo whether somebody only wants to look at a made portfolio
public record ServerSettings(Path data, int port, String address, boolean demo) {}
