/** zlib, lzo, lz4, snappy, bzip2, lzma, zstd, brotli: a stream's state is in the structure, its buffers are the program's. */
import type { ExternalTable } from '../model.ts';

export const compression: ExternalTable = {
  // The stream moves through the buffers that its members point to; it keeps state of its own behind `state`.
  inflateBack: 'write 0; write 0.state; call 1(2, @zlib_in); call 3(4, 0.state, _)',
  'deflate inflate':
    'write 0; write 0.state; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+',
  'deflateInit_ deflateInit2_ inflateInit_ inflateInit2_ inflateBackInit_':
    'write 0; 0.state = fresh; call 0.zalloc(0.opaque, _, _) into @zalloc; 0.state = *@zalloc',
  'deflateInit deflateInit2 inflateInit inflateInit2':
    'write 0; 0.state = fresh; call 0.zalloc(0.opaque, _, _) into @zalloc; 0.state = *@zalloc',
  'deflateEnd inflateEnd inflateBackEnd': 'write 0; call 0.zfree(0.opaque, 0.state)',
  'deflateReset inflateReset inflateReset2 deflateResetKeep deflateParams deflateTune deflatePrime inflatePrime':
    'write 0',
  'inflateSync inflateUndermine inflateSyncPoint': 'write 0; read 0.next_in',
  'deflateSetDictionary inflateSetDictionary': 'write 0; read 1 of 2',
  inflateGetDictionary: 'read 0; write 1; write 2 of #4',
  'deflateCopy inflateCopy': 'copy 0 <- 1',
  deflateBound: 'read 0',
  deflatePending: 'read 0; write 1 of #4; write 2 of #4',
  'deflateSetHeader inflateGetHeader': 'write 0; *@gz_header = 1; write 1',
  'compressBound zlibVersion zError zlibCompileFlags': 'return @zlib_text',
  compress: 'write 0; write 1 of #8; read 2 of 3',
  compress2: 'write 0; write 1 of #8; read 2 of 3',
  uncompress: 'write 0; write 1 of #8; read 2 of 3',
  'crc32 adler32 crc32_z adler32_z': 'read 1 of 2',
  'crc32_combine adler32_combine': '',
  get_crc_table: 'return @zlib_table',
  'gzopen gzdopen': 'read 0; return @gzFile',
  gzread: 'write 1 of 2',
  gzwrite: 'read 1 of 2; logs 1',
  gzprintf: 'read 1..; logs 1..',
  gzputs: 'read 1; logs 1',
  gzgets: 'write 1 of 2; return 1',
  'gzclose gzflush gzeof gzseek gztell gzrewind gzbuffer gzgetc gzputc gzclearerr gzclose_r gzclose_w': '',
  gzerror: 'write 1 of #4; return @zlib_text',

  'lzo_init __lzo_init_v2 __lzo_init2 lzo_version': '',
  'lzo_version_string lzo_version_date lzo_copyright': 'return @lzo_text',
  'lzo1x_1_compress lzo1x_1_11_compress lzo1x_1_12_compress lzo1x_1_15_compress lzo1x_999_compress lzo1y_1_compress':
    'read 0 of 1; write 2; write 3 of #8; write 4',
  'lzo1x_decompress lzo1x_decompress_safe lzo1y_decompress lzo1y_decompress_safe':
    'read 0 of 1; write 2; write 3 of #8; write 4',
  'lzo_adler32 lzo_crc32': 'read 1 of 2',
  lzo_memcmp: 'read 0 of 2; read 1 of 2',
  lzo_memcpy: 'copy 0 <- 1 of 2; return 0',
  lzo_memset: 'write 0 of 2; return 0',

  'LZ4_compressBound LZ4_versionNumber LZ4_sizeofState': '',
  LZ4_versionString: 'return @lz4_text',
  LZ4_compress: 'read 0 of 2; write 1',
  LZ4_compress_default: 'read 0 of 2; write 1 of 3',
  LZ4_compress_limitedOutput: 'read 0 of 2; write 1 of 3',
  LZ4_compress_fast: 'read 0 of 2; write 1 of 3',
  LZ4_compress_limitedOutput_withState: 'write 0; read 1 of 3; write 2 of 4',
  LZ4_decompress_safe: 'read 0 of 2; write 1 of 3',
  LZ4_decompress_fast: 'read 0; write 1 of 2',
  snappy_compress: 'read 0 of 1; write 2; write 3 of #8',
  snappy_uncompress: 'read 0 of 1; write 2; write 3 of #8',
  snappy_max_compressed_length: '',
  'BZ2_bzCompressInit BZ2_bzDecompressInit': 'write 0; 0.state = fresh',
  'BZ2_bzCompress BZ2_bzDecompress':
    'write 0; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+',
  'BZ2_bzCompressEnd BZ2_bzDecompressEnd': 'write 0',
  'lzma_alone_decoder lzma_stream_decoder lzma_easy_encoder lzma_auto_decoder': 'write 0; 0.internal = fresh',
  lzma_code: 'write 0; read 0.next_in; write 0.next_out; 0.next_in = 0.next_in+; 0.next_out = 0.next_out+',
  lzma_end: 'write 0',
  ZSTD_compress: 'write 0 of 1; read 2 of 3',
  ZSTD_decompress: 'write 0 of 1; read 2 of 3',
  'ZSTD_compressBound ZSTD_isError': '',
  ZSTD_getErrorName: 'return @zstd_text',
  'ZSTD_createCCtx ZSTD_createDCtx ZSTD_createCStream ZSTD_createDStream': 'return fresh',
  'ZSTD_freeCCtx ZSTD_freeDCtx ZSTD_freeCStream ZSTD_freeDStream': 'free 0',
  'ZSTD_compressStream ZSTD_decompressStream ZSTD_compressStream2': 'write 0; write 1; write *1[]; write 2; read *2[]',
  BrotliDecoderCreateInstance: 'return fresh',
  BrotliDecoderDestroyInstance: 'free 0',
  BrotliDecoderDecompressStream:
    'write 0; write 1 of #8; read *2; *2 = *2+; write 3 of #8; write *4; *4 = *4+; write 5 of #8',
};
