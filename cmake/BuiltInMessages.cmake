# The English messages are built in as well: what stands in where the English locale.toml has lost one.
function(kiosk_build_in_messages)
  set(source ${PROJECT_SOURCE_DIR}/locales/en/locale.toml)
  set(output ${PROJECT_BINARY_DIR}/built_in_messages.cc)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} KIOSK_SOURCE_MESSAGES)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/built_in_messages.cc.in ${output} @ONLY)
  target_sources(kiosk_cli PRIVATE ${output})
endfunction()
