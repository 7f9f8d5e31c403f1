/** The sentences of the pages in bokmål, nynorsk and English, which stand in {@code words.yaml} beside the templates. */
package no.driftsklar.web.words;
