package com.vixshield.risk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.vixshield.quant.condor.Tier;

/** Converts tiers to the keys that the database's check constraint spells. */
@Converter
public class TierConverter implements AttributeConverter<Tier, String> {

    @Override
    public String convertToDatabaseColumn(Tier tier) {
        return tier.key();
    }

    @Override
    public Tier convertToEntityAttribute(String key) {
        return Tier.require(key);
    }
}
