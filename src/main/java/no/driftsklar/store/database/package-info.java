/** The database, SQLite or PostgreSQL: opening it, bringing its schema up to date, reading and writing in transactions. */
package no.driftsklar.store.database;
