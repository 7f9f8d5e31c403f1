/** How the columns of somebody else's table become fields: which column is which, and what its codes stand for. */
package no.driftsklar.batch.mapping;
