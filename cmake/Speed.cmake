# What makes building quicker, where the machine has it. Nothing here changes what is built.
find_program(KIOSK_CCACHE ccache)
if(KIOSK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${KIOSK_CCACHE})
endif()

find_program(KIOSK_MOLD mold)
if(KIOSK_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
