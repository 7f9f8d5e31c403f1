/** What the YAML files under {@code rules/} say: fields, factors, risks, texts, sources and thresholds; knows no project and no engine. */
package no.driftsklar.catalogue;
