/**
 * The lab: what the method would have done with an account's settings, over the imported history. Sub-package study computes, run
 * keeps and hands out the work, page shows it. {@link com.vixshield.lab.run.LabService} is the way in.
 */
package com.vixshield.lab;
