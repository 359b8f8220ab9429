package com.vixshield.account;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Converts roles to the lower-case values that the database's check constraint spells. */
@Converter
public class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Role convertToEntityAttribute(String value) {
        return Role.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
