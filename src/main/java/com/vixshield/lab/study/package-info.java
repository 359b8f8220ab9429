/**
 * What a run of the lab computes, without database or web: settings in, result out, the same digits each time. {@link LabStudy}
 * runs one; {@link LabMarket} holds what all runs over one history share.
 */
package com.vixshield.lab.study;
