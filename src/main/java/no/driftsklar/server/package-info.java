/** Puts the doors of the network together: settings, database, security, what runs behind them. */
package no.driftsklar.server;
