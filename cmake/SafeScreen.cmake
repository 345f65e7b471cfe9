# The safe screen's store is made at build time, from the bundles and the fonts of the building machine.
function(kiosk_generate_safe_screen)
  set(root ${PROJECT_SOURCE_DIR})
  set(output ${PROJECT_BINARY_DIR}/safe_screen_store.cc)
  file(GLOB words CONFIGURE_DEPENDS ${root}/locales/*/locale.toml)
  add_executable(safe_screen_gen ${root}/tools/safe_screen_gen.cc ${root}/src/sdl/run_cache.cc ${root}/src/sdl/font_stream.cc
    ${root}/src/sdl/image_cache.cc src/sdl/raster.cc ${root}/src/sdl/raster_apart.cc ${root}/src/sdl/pixels.cc ${root}/src/sdl/packed_mask.cc
    ${root}/src/sdl/packed_picture.cc)
  target_link_libraries(safe_screen_gen PRIVATE kiosk_text kiosk_locale kiosk_assets kiosk_scene ${KIOSK_LIBRARIES_sdl})
  add_custom_command(
    OUTPUT ${output}
    # What fontconfig and ICU keep to the end is no leak of the build.
    COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:safe_screen_gen>
            ${root}/locales ${root}/assets ${output}
    DEPENDS safe_screen_gen ${words} ${root}/assets/fonts.toml ${root}/assets/icons/handset.svg
            ${root}/assets/icons/staff.svg
    COMMENT "Drawing the safe screen's sentences"
    VERBATIM)
  # One string literal of over a megabyte: nothing there for a warning or a sanitizer.
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS "-w")
  target_sources(kiosk_sdl PRIVATE ${output})
endfunction()
