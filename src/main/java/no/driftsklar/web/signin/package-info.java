/** The page on which a visitor signs in with a key. */
package no.driftsklar.web.signin;
