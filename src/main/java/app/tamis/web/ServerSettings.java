package app.tamis.web;

import java.nio.file.Path;

/// How the web application is started.
///
/// @param data the data folder: facts and book
/// @param port 0 for any that is free
/// @param address to listen on; the loopback unless told otherwise
/// @param demo whether somebody only wants to look at a made portfolio
/// @param resetOwner whether the owner can't sign in any more and is to choose a new password
public record ServerSettings(
    Path data, int port, String address, boolean demo, boolean resetOwner) {}
