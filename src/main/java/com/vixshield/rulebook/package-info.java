/**
 * The rulebook as it is published: its versions, every number of each with what it means, what changed from one to the
 * next, and the register of readings that contradict each other. The numbers come from the parameters that the core
 * computes with, so a page cannot say anything else than the code does; only the words are written here (resources,
 * rulebook/). {@link Rulebooks} lists the versions.
 */
package com.vixshield.rulebook;
