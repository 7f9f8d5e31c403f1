package no.driftsklar.server;

import java.nio.file.Path;

/**
 * How the server runs.
 *
 * @param address      the address that it listens on
 * @param port         the port; 0 for any that is free
 * @param data         the data folder: files of batches, and the database where none is given
 * @param databaseUrl  {@code jdbc:postgresql://...}; null for the database in the data folder, or for what
 *                     {@code SPRING_DATASOURCE_URL} says
 * @param requireKeys  whether every request must come with an API key
 */
public record ServerSettings(String address, int port, Path data, String databaseUrl, boolean requireKeys) {

    /** The address that only this machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";
}
