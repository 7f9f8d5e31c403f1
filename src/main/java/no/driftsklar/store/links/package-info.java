/** Links that let whoever has them into one project without a key. */
package no.driftsklar.store.links;
